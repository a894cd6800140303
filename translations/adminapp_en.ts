<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutsPage</name>
    <message numerus="yes">
        <source>%n copies this month</source>
        <translation>
            <numerusform>%n copy this month</numerusform>
            <numerusform>%n copies this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n line(s)</source>
        <translation>
            <numerusform>Saved: %n line</numerusform>
            <numerusform>Saved: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldAnswersPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget whom %n answer(s) were about?</source>
        <translation>
            <numerusform>Forget whom %n answer was about?</numerusform>
            <numerusform>Forget whom %n answers were about?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) no longer say whom they were about.</source>
        <translation>
            <numerusform>%n answer no longer says whom it was about.</numerusform>
            <numerusform>%n answers no longer say whom they were about.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldLogPart</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase what %n line(s) tell?</source>
        <translation>
            <numerusform>Erase what %n line tells?</numerusform>
            <numerusform>Erase what %n lines tell?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) tell no more than who did what and when.</source>
        <translation>
            <numerusform>%n line tells no more than who did what and when.</numerusform>
            <numerusform>%n lines tell no more than who did what and when.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatronList</name>
    <message numerus="yes">
        <source>%n patron(s) with a similar name</source>
        <translation>
            <numerusform>%n patron with a similar name</numerusform>
            <numerusform>%n patrons with a similar name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patron(s) found</source>
        <translation>
            <numerusform>%n patron found</numerusform>
            <numerusform>%n patrons found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message numerus="yes">
        <source>One every %n hour(s)</source>
        <translation>
            <numerusform>One every hour</numerusform>
            <numerusform>One every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept in each place</source>
        <translation>
            <numerusform>%n kept in each place</numerusform>
            <numerusform>%n kept in each place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late after %n day(s)</source>
        <translation>
            <numerusform>late after %n day</numerusform>
            <numerusform>late after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message numerus="yes">
        <source>It cannot be used yet: %n thing(s) are wrong with it</source>
        <translation>
            <numerusform>It cannot be used yet: %n thing is wrong with it</numerusform>
            <numerusform>It cannot be used yet: %n things are wrong with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are read another way.</source>
        <translation>
            <numerusform>%n place is read another way.</numerusform>
            <numerusform>%n places are read another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) are worded another way.</source>
        <translation>
            <numerusform>%n clause is worded another way.</numerusform>
            <numerusform>%n clauses are worded another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) are new.</source>
        <translation>
            <numerusform>%n clause is new.</numerusform>
            <numerusform>%n clauses are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) of today go.</source>
        <translation>
            <numerusform>%n clause of today goes.</numerusform>
            <numerusform>%n clauses of today go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n ground(s) answers cite other clauses.</source>
        <translation>
            <numerusform>On %n ground answers cite other clauses.</numerusform>
            <numerusform>On %n grounds answers cite other clauses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n situation(s) the desk says something else.</source>
        <translation>
            <numerusform>In %n situation the desk says something else.</numerusform>
            <numerusform>In %n situations the desk says something else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation>
            <numerusform>%n account found</numerusform>
            <numerusform>%n accounts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>what was written since: %n line(s) of the log tell of it</source>
        <translation>
            <numerusform>what was written since: %n line of the log tells of it</numerusform>
            <numerusform>what was written since: %n lines of the log tell of it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>%n thing found</numerusform>
            <numerusform>%n things found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) waiting</source>
        <translation>
            <numerusform>%n thing waiting</numerusform>
            <numerusform>%n things waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n document(s) wait for the printer.</source>
        <translation>
            <numerusform>%n document waits for the printer.</numerusform>
            <numerusform>%n documents wait for the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
