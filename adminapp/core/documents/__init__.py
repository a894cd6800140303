"""What every printed page is made of: page frame, tagged PDF, fonts, type sizes.

Start with `pages.write(frame, copies)`: blocks in, the bytes of a PDF out. ReportLab comes in with that module alone.

sizes      Size (standard, large, extra), Paper (letter, tabloid), Sheet: the one style sheet
blocks     what a document says: Heading, Text, Items, Quote, Fields, Boxes, Table, Picture, Section
frame      Frame (title, language, letterhead, foot, size, paper)
pages      write: bytes of a tagged PDF, of one copy or a thousand, with progress and cancel
logo       clean_logo: an image that somebody brought, rebuilt from its pixels
letters    the characters that can be printed; right-to-left words in the order of the page
fonts, lines, layout, tags     how pages does it

A text is data everywhere: there is no markup in it, so nothing needs to be escaped.
"""
