// What is said of a kind of content as a whole.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace model {

/// The kinds of content; `model/kinds.hpp` lists them.
enum class Kind : int;

/// How the files of a kind are written.
enum class FileForm {
    markdown,  ///< one thing a file: facts above a text
    json,      ///< one thing a file
    list,      ///< YAML, a list of things in each file
};

/// How things of a kind stand when they are listed beside another.
enum class Sorted { by_title, latest_first };

/// Every kind describes itself as `static constexpr About about`, and its keys as `describe(keys, entry)` (model/keys.hpp).
struct About {
    std::string_view name;          ///< "priority": in typed links, commands and messages
    std::string_view plural;        ///< "Priorities": the heading over several
    std::string_view folder = "";   ///< of its files below the content folder; empty for none
    std::string_view file = "";     ///< its one file, if it has no folder: "glossary.yaml"
    std::string_view address = "";  ///< of its list: "/priorities/"
    FileForm form = FileForm::markdown;
    std::string_view index_id = "";  ///< the id of the thing in index.md; empty where that is a page above the list
    std::string_view list = "";      ///< the word of a page's `lists` that lists them
    std::string_view heading = "";   ///< of that page where nobody wrote one, if it is not `plural`
    Sorted sorted = Sorted::by_title;
    std::optional<std::string_view> listed_as{};  ///< beside its title in the list from A to Z, if it is not `name`
    bool id_is_day = false;                       ///< its id is a day, such as 2019-12-06

    constexpr std::string_view ending() const {
        return form == FileForm::markdown ? ".md" : form == FileForm::json ? ".json" : ".yaml";
    }
    /// Things of a list stand on its page.
    constexpr bool has_pages() const { return form != FileForm::list; }
};

const About& about(Kind kind);
/// "priority": the word used in typed links.
inline std::string_view name(Kind kind) { return about(kind).name; }
/// "Priorities": the heading over several.
inline std::string_view plural(Kind kind) { return about(kind).plural; }
std::optional<Kind> parse_kind(std::string_view word);
std::vector<std::string_view> kind_names();
/// What a page may list after its text: the lists of all kinds, and those that are made of several.
std::span<const std::string_view> page_lists();

}  // namespace model
