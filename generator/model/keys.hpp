// The keys of an author's data, as kinds describe them.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string_view>

#include "model/kind.hpp"

namespace model {

/// A kind of content, or a map within one, describes its keys once, in a function
///
///     template <class Keys> void describe(Keys& keys, Plan& plan) {
///         keys(Key("title", "Its name.").required(), plan.title); …
///
/// that names each key with the member that holds it. What `keys` is decides what is done: read them (content/kinds/key_reader),
/// note them for schemas, guides and new files (content/kinds/described), forget what is hidden (model/publication). The type of
/// a member says what may stand there: a text, a date, an enum of a vocabulary, a map with a description of its own, or a list of
/// these. Besides:
///
///     keys.relation(key, entry, member)   a thing's id, which is also one of the entry's relations
///     keys.relations(key, entry)          a list of them that stands nowhere else
///     keys.number(key, member, digits)    a number with the digits as written
///     keys.either(key, member, yes, no)   two words for a bool
///     keys.passed_over(key)               known, but nothing is made of it
enum class Need {
    optional,
    stated,  ///< editors are asked for it; nothing written is an answer
    required,
};

struct Key {
    std::string_view name;
    std::string_view help;  ///< what it holds: a sentence for editors
    Need need = Need::optional;
    std::string_view advice{};                  ///< what to do where a required one is missing; empty: to add a line
    std::string_view example{};                 ///< a value as YAML has it; words in braces are put in by `csa new`
    bool begun = false;                         ///< `csa new` writes it, not only a comment; so it does with what is required
    bool never_empty = false;                   ///< nobody may think that it does something if no value stands there
    std::optional<Kind> kind{};                 ///< of the things that it names; none: the value says it, as in "plan:prevent"
    std::span<const std::string_view> words{};  ///< all that a text may be; empty: anything
    int least = std::numeric_limits<int>::min();
    int most = std::numeric_limits<int>::max();

    constexpr Key(std::string_view its_name, std::string_view its_help) : name(its_name), help(its_help) {}

    constexpr Key with(Need wanted) const {
        Key key = *this;
        key.need = wanted;
        return key;
    }
    constexpr Key required(std::string_view if_missing = "") const {
        Key key = with(Need::required);
        key.advice = if_missing;
        return key;
    }
    constexpr Key like(std::string_view value) const {
        Key key = *this;
        key.example = value;
        return key;
    }
    constexpr Key begin(std::string_view value = "") const {
        Key key = value.empty() ? *this : like(value);
        key.begun = true;
        return key;
    }
    constexpr Key of(Kind named) const {
        Key key = *this;
        key.kind = named;
        return key;
    }
    constexpr Key one_of(std::span<const std::string_view> all) const {
        Key key = *this;
        key.words = all;
        return key;
    }
    constexpr Key between(int from, int to) const {
        Key key = *this;
        key.least = from;
        key.most = to;
        return key;
    }
    constexpr Key filled() const {
        Key key = *this;
        key.never_empty = true;
        return key;
    }
};

/// Of a thing in a list; elsewhere the name of its file says it.
inline constexpr auto id_key = Key("id", "Its own, by which it is called: lower-case letters, digits and hyphens.")
                                   .required("give it an id of its own: lower-case letters, digits and hyphens")
                                   .like("{id}");

}  // namespace model
