// A message to each partner about its links, ready to be looked at and sent.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "links/register/check.hpp"

namespace link_reports {

struct Letter {
    std::string partner;  ///< its id
    std::string message;  ///< RFC 5322, marked as not yet sent
};

struct Letterhead {
    std::string title;                             ///< of our site
    std::string mailbox;                           ///< ours
    std::map<std::string, std::string> mailboxes;  ///< of partners, by id; those without one get a letter without an address
};

/// For each partner with links that are broken, moved or not secure.
std::vector<Letter> letters(const links::Checked& checked, const Letterhead& head);

}  // namespace link_reports
