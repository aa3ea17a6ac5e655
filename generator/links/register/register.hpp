// The register of links to the web: how each stands is judged here, once, for the check and its reports, for letters, repairs,
// the status and the page that readers see.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "links/register/knowledge.hpp"
#include "links/register/not_checked.hpp"
#include "report/kinds.hpp"

namespace links {

/// What is said of a link.
struct Verdict {
    Status status = Status::ok;
    std::optional<report::Kind> fault;          ///< of a link within the site
    Problem problem = Problem::none;            ///< of a link to the web
    NotChecked not_checked = NotChecked::none;  ///< of what was not judged
    Words words;                                ///< empty where there is nothing to say
    std::optional<std::string> owner;           ///< of a link to the web: the id of the partner whose site it is
    Standing standing;                          ///< of a link to the web, by its visits alone

    std::string_view code() const;  ///< empty where nothing is wrong
    std::optional<text::Date> first_broken() const;
    std::optional<text::Date> last_ok() const;
    std::optional<text::Date> last_checked() const;
    /// For readers of the site, whom the state of our own runs does not concern.
    Status status_for_readers() const;
    std::string_view words_for_readers() const;
};

class Register {
public:
    Register() = default;
    explicit Register(Knowledge knowledge);

    /// An exception goes before an announced move, and that before what visits found. `unchecked` where nothing is known.
    Verdict of(const std::string& address) const;
    const std::vector<Attempt>& visits(const std::string& address) const;
    /// Whether the last visit that counts found that it works.
    bool works(const std::string& address) const;
    /// Of every remembered link: how many days each confirmed failure lasted that is over.
    const std::vector<int>& days_to_mend() const { return days_to_mend_; }
    const Knowledge& knowledge() const { return knowledge_; }

private:
    Verdict by_visits(const std::string& key) const;

    Knowledge knowledge_;
    std::map<std::string, Standing> standings_;  ///< by key
    std::vector<int> days_to_mend_;
};

}  // namespace links
