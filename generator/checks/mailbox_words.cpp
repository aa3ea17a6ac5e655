#include "checks/mailbox_words.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace checks {
namespace {

constexpr std::string_view written =
#include "checks/mailboxes.inc"
    ;

/// The words below `heading`, up to the next one.
std::vector<std::string_view> words_below(std::string_view heading) {
    std::vector<std::string_view> words;
    auto rest = written.substr(written.find(heading) + heading.size());
    rest = rest.substr(0, rest.find("\n["));
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.starts_with('#')) continue;
        for (; !line.empty(); line.remove_prefix(std::min(line.find(' '), line.size() - 1) + 1))
            if (const auto word = line.substr(0, line.find(' ')); !word.empty()) words.push_back(word);
    }
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

const MailboxWords& mailbox_words() {
    static const MailboxWords words{words_below("[teams]"), words_below("[surnames]"), words_below("[private hosts]")};
    return words;
}

}  // namespace checks
