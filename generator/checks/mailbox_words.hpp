// By what a mailbox is told to be a person's, a team's or private: the words of `mailboxes.txt`.
#pragma once

#include <string_view>
#include <vector>

namespace checks {

struct MailboxWords {
    std::vector<std::string_view> teams, surnames, private_hosts;  ///< each in order
};

const MailboxWords& mailbox_words();

}  // namespace checks
