#include "link_reports/letters.hpp"

#include <fmt/format.h>

#include "text/escape.hpp"

namespace link_reports {
namespace {

bool concerns_owner(const links::Result& result) {
    return result.verdict.owner &&
           (result.verdict.status == links::Status::broken || result.verdict.status == links::Status::moved ||
            result.verdict.status == links::Status::insecure);
}

std::string paragraph_of(const links::Result& result) {
    return fmt::format("- {}\n  Our page: {}\n  What we found: {}.\n  What would help: {}.\n\n", result.target, result.page,
                       result.verdict.words.message, result.verdict.words.help);
}

}  // namespace

std::vector<Letter> letters(const links::Checked& checked, const Letterhead& head) {
    std::map<std::string, std::string> lists;
    for (const auto& result : checked.results)
        if (concerns_owner(result)) lists[*result.verdict.owner] += paragraph_of(result);
    std::vector<Letter> letters;
    for (const auto& [partner, list] : lists) {
        const auto mailbox = head.mailboxes.find(partner);
        auto message = mailbox == head.mailboxes.end() ? "" : fmt::format("To: {}\r\n", text::for_mail_header(mailbox->second));
        message += fmt::format(
            "From: {}\r\nSubject: Links to your website that need mending\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
            text::for_mail_header(head.mailbox));
        message += text::quoted_printable(fmt::format(
            "The site \"{}\" links to pages of yours that do not work as they should.\nPlease correct them, or tell us "
            "where the pages are now: {}\n\n{}",
            head.title, head.mailbox, list));
        letters.push_back({partner, std::move(message)});
    }
    return letters;
}

}  // namespace link_reports
