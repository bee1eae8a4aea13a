// Package app is the program's commands, one file each, and what they share.
//
// There are only a few types. A [command] is one command as the manual has it:
// its name, its words of help, its flags, and the function that does it. An
// [invocation] is one call of a command: its flags and arguments, the terminal
// it speaks through and the graph it asks. The functions introduce the rooms
// to each other (importers read, graph keeps and answers, render and answer
// write) and hold no knowledge of their own about articles.
//
// A call goes like this:
//
//	args -> flagsFirst -> cli -> command.run(ctx, invocation) -> error
//	error -> Status (one switch) -> exit status, and one line on standard error
//
// To add a command, write its file, with its words of help, and add it to
// [commands]; the help, the completion, the README's table and the tests that
// hold them together find it there.
package app
