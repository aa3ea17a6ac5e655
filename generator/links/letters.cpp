#include "links/letters.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace links {
namespace {

bool concerns_owner(const Result& result) {
    return result.owner &&
           (result.status == Status::broken || result.status == Status::moved || result.status == Status::insecure);
}

/// Header lines are plain text of one line.
std::string header(std::string_view value) {
    std::string out(value);
    std::replace_if(
        out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return out;
}

std::string paragraph_of(const Result& result) {
    return fmt::format("- {}\r\n  Our page: {}\r\n  What we found: {}.\r\n  What would help: {}.\r\n\r\n", result.target,
                       result.page, result.message, result.help);
}

}  // namespace

std::vector<Letter> letters(const Checked& checked, const Letterhead& head) {
    std::map<std::string, std::string> lists;
    for (const auto& result : checked.results)
        if (concerns_owner(result)) lists[*result.owner] += paragraph_of(result);
    std::vector<Letter> letters;
    for (const auto& [partner, list] : lists) {
        const auto mailbox = head.mailboxes.find(partner);
        auto message = mailbox == head.mailboxes.end() ? "" : fmt::format("To: {}\r\n", header(mailbox->second));
        message += fmt::format(
            "From: {}\r\nSubject: Links to your website that need mending\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n",
            header(head.mailbox));
        message += fmt::format(
            "The site \"{}\" links to pages of yours that do not work as they should.\r\nPlease mend them, or tell us "
            "where the pages are now: {}\r\n\r\n{}",
            head.title, head.mailbox, list);
        letters.push_back({partner, std::move(message)});
    }
    return letters;
}

}  // namespace links
