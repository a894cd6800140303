"""What every page is made of.

Start with `page`: subclass `Page`, put parts into `self.body`, read and write through `self.tools.jobs`.

page      Page (title, main_action, opened, scanned, searched), Tools (jobs, ask, toasts, may), scrolled
jobs      Jobs.start(work, done=, failed=) -> Job; cancel() it when a newer question comes; start_long(work, what, …)
panels    label, button, row, column, rule, Card, Badge, VerdictBand, ClauseQuote, Saying, Line, Lines, Empty, announce
choices   Choices (one or several flat buttons, mnemonics), FilterChips (with counts)
flow      Flow, the layout that wraps
forms     Form.add(name, text, field, what), Form.refuse(error); text_field, long_field, SecretField, DateField, Picker
tables    Column, Table (a view that remembers its columns; `chosen`, `opened`), Rows (its model)
actions   ActionRow, Actions(owner, rows, may): by name, `button(name, look)`
ask       Ask.show(dialog), confirm, file choosers; Dialog; Answers for tests
toast     Toasts.say(text, undo)
under_way what long work (Jobs.start_long) does, at the foot of the window, with Cancel
drafts    what stands in fields, kept while the window is locked; Page.draft and take_up for the rest of a page
openers   which button or action opened a dialog, so that it can be opened again
words     day, short_day, moment, number, role, sentence(error); without_mnemonic and plain_tooltip for data
strength  StrengthLine, below the field of a new passphrase
memory    what is remembered about this computer's screen, never a person
theme     Colours (LIGHT, DARK, HIGH_CONTRAST), Tone, GRID, Theme, icon; looks stand in resources/style/adminapp.qss
language  which language the window speaks
scanner   tells a barcode scanner from a typing hand

Data goes into `label` (plain text) as it is; into buttons, menus and tabs through `words.without_mnemonic`, into
tooltips through `words.plain_tooltip`. Every control gets an object name ("patrons.grants.add") and an accessible name.
"""
