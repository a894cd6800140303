<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>PatronList</name>
    <message numerus="yes">
        <source>%n patron(s) found</source>
        <translation>
            <numerusform>%n patron found</numerusform>
            <numerusform>%n patrons found</numerusform>
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
