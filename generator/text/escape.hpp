// Words in other languages, a function for each language that is written here besides HTML (`text/html`) and JSON (`text/json`).
// Whatever bytes come in, what comes out is well-formed UTF-8 that its reader takes for words and for nothing else.
#pragma once

#include <string>
#include <string_view>

namespace text {

/// For people at a terminal: what it would obey, and what nobody would see, is spelled out: "\x1B", "\u{202E}".
std::string for_terminal(std::string_view words);

/// One line of Markdown, as it stands in a paragraph, a heading or a cell of a table: no markup of CommonMark or GitHub, no
/// address that becomes a link, no name that is notified.
std::string for_markdown(std::string_view words);

/// A cell by RFC 4180, quoted where it has to be. What a spreadsheet would run as a formula gets an apostrophe in front;
/// numbers with a sign are none.
std::string for_csv(std::string_view words);

/// Text or an attribute's value in XML 1.0, and in the pages of reports.
std::string for_xml(std::string_view words);

/// The message of a workflow command of GitHub ("::error::message").
std::string for_command(std::string_view words);
/// The value of one of its properties ("file=…,").
std::string for_command_property(std::string_view words);

/// Between quotation marks in a configuration of nginx, where no variables are read (`location =`).
std::string for_nginx(std::string_view words);
/// Between quotation marks in a configuration of Apache.
std::string for_apache(std::string_view words);
/// A regular expression (PCRE) that matches just these bytes.
std::string for_regex(std::string_view words);

/// A content line of iCalendar (RFC 5545, 3.1) with its line end, folded to lines of at most 75 bytes, no character cut.
std::string calendar_line(std::string_view name, std::string_view value);
/// A value of the type TEXT (RFC 5545, 3.3.11).
std::string for_calendar(std::string_view words);

/// A value in the head of a message, on one line. Nothing is encoded by RFC 2047: it is for mailboxes.
std::string for_mail_header(std::string_view words);
/// The text of a message as quoted-printable (RFC 2045, 6.7), its lines ended by CR LF.
std::string quoted_printable(std::string_view body);

}  // namespace text
