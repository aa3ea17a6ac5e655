// Lines of known.yaml, and files without some of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/known.hpp"
#include "text/date.hpp"

namespace content {

/// What a person says of findings that may stay; empty words are to be filled in.
struct Judgement {
    std::string reason;
    std::string who;  ///< a role
    text::Date day;
    std::optional<text::Date> until;
};

/// The things to add to known.yaml for `findings`, each below a comment with the finding's words; `folders` as findings name
/// them.
std::string known_lines(const std::vector<report::Finding>& findings, const std::vector<std::string>& folders,
                        const Judgement& judgement);

/// A list in YAML without the things that begin on `lines` (from 1), nor the comments directly above them.
std::string without_items(std::string_view bytes, std::vector<int> lines);

/// A list in YAML with `more` things at its end.
std::string with_items(std::string_view bytes, std::string_view more);

}  // namespace content
