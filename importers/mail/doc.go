// Package mail reads newsletters and saved mail: a file of one message (.eml,
// RFC 5322 and MIME) and a mailbox of any number of them (.mbox, RFC 4155, in
// the forms mboxo, mboxrd and mboxcl2).
//
//	From news@harbour.example Sat Mar  9 08:00:12 2024
//	From: The Harbour Post <news@harbour.example>
//	Subject: Harbour talks collapse
//	Date: Sat, 9 Mar 2024 08:00:00 +0000
//	Message-ID: <17@harbour.example>
//
//	VALLETTA - The harbour master said on Friday ...
//
// A source that begins with "From " is a mailbox. Its messages are read one
// after the other, so that memory holds one, of [MaxMessage] bytes at most, and
// the mailbox may have any size; an article's line is that of its "From ", and
// Defaults fill in what it leaves out. Any other source is one message, its line
// is 0, and what the user says wins. A broken message gives one error and reading
// goes on with the next: articles and errors together are as many as messages.
//
// # What becomes of a message
//
//	Title         Subject, without "Re:" and "Fwd:"
//	Publication   the name in From; the domain of List-Id, else of From's address
//	Published     Date
//	SourceID      Message-ID
//	Language      Content-Language
//	URL           the "view in browser" link of the HTML part, else of the plain
//	Authors       a byline ("By Jane Doe") above the text, and nothing else: a
//	              sender who looks like a person may as well be a column. Of "Jane
//	              Doe from The Quay" the one is the author, the other the publication
//
// Hosts that carry anyone's mail (gmail.com, substack.com, see hosts.go) are
// nobody's domain; such a publication goes by its name. Of a message that was
// forwarded, in its text or as an attachment, the original's From, Date and
// Subject count where they are stated, and the note above it goes.
//
// A web page that a browser saved as one file (MHTML) has a message's form. Its
// page is read as package html reads it, under the address it was saved from.
//
// # The text
//
// The text/plain part is read, or the text/html part where there is no other or
// the plain one is a stub, not half as long ("view this message as HTML"): a
// newsletter is all article, so the whole page is read. Lines that were broken
// at one width are joined (RFC 3676 where format=flowed says how, else
// [text.Unwrap], or block by block where most of a letter is lists and headings).
// Set aside are, as far as they are known by their marks: quoted replies with
// their "On ... wrote:", signatures below "-- ", the armour of signed mail, links
// to unsubscribe, to preferences and to the browser with the preheader above
// them, the words of a sponsor, links that only lead on ("Read more"), a first
// line that repeats the title, the sender's name alone in a line, and the footer
// with its postal address. Credits ("reprinted with permission") stay wherever
// they stand, save the sender's own copyright in the footer. Several stories in
// one letter are one article. The places in an article count in the text that is
// left.
//
// # What is passed over
//
// Attachments, also those that are a text or a page (a part with a file's name
// is one; text parts set inline between them are joined); pictures; attached
// messages where the outer one has a text of its own, of 300 bytes at least. Where
// no text is left the error counts what was passed over, by kind. Encrypted
// messages, and those wrapped in an S/MIME signature, cannot be read, see
// [ErrEncrypted]; a digest of several messages is one error.
//
// # Slips that are forgiven
//
// Broken header lines, a missing end of a part, stray bytes in base64 and
// quoted-printable, raw bytes in headers. Valid UTF-8 wins over the declared
// charset, the declared one over windows-1252, which us-ascii and latin1 also
// stand for.
package mail
