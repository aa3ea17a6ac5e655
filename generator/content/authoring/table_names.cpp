#include "content/authoring/table_names.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include "content/authoring/plain_words.hpp"

namespace content {
namespace {

using report::Kind;

template <class E>
constexpr Kind unknown_kind = std::is_same_v<E, model::Area> ? Kind::unknown_area : Kind::unknown_indicator;

template <class E>
std::string ids_of(const std::vector<const E*>& all) {
    std::vector<std::string> ids;
    for (const auto* one : all) ids.push_back(fmt::format("\"{}\"", one->ref.id));
    return fmt::format("{}", fmt::join(ids, " and "));
}

}  // namespace

template <class E>
void TableNames::add(Known<E>& known, const std::vector<E>& all) {
    const auto put = [&](const std::string& words, const E& one) {
        auto& those = known.by_words[name_words(words)];
        if (!words.empty() && std::find(those.begin(), those.end(), &one) == those.end()) those.push_back(&one);
    };
    for (const auto& one : all) {
        put(one.ref.id, one), put(one.title, one);
        if constexpr (std::is_same_v<E, model::Area>) put(one.ons_code, one);
        known.names.push_back(one.ref.id), known.names.push_back(one.title);
    }
}

TableNames::TableNames(const model::Portal& portal, const TableMapping& mapping) : mapping_(mapping) {
    add(indicators_, portal.indicators);
    add(areas_, portal.areas);
}

template <class E>
const E* TableNames::find(const Known<E>& known, const Meanings& meanings, const Node& cell, const std::string& file) {
    const auto meaning = meanings.find(plain_words(cell.text));
    const bool is_mapped = meaning != meanings.end();
    const auto& words = is_mapped ? meaning->second.text : cell.text;
    const auto place = is_mapped ? text::Place{mapping_.file, meaning->second.line, meaning->second.column}
                                 : text::Place{file, cell.line, cell.column};
    const auto found = known.by_words.find(name_words(words));
    const auto what = E::about.name;
    if (found == known.by_words.end() || found->second.empty()) {
        const auto mapped = fmt::format("say which it is in \"{}\": {}s: {{\"{}\": ID}}", mapping_.file, what, words);
        note(unknown_kind<E>, cell, place, fmt::format("no {} has the id or title \"{}\"", what, words),
             report::did_you_mean(words, known.names, mapped));
        return nullptr;
    }
    if (found->second.size() == 1) return found->second.front();
    note(Kind::bad_value, cell, place, fmt::format("\"{}\" is the title of several {}s", words, what),
         fmt::format("write the id: {}", ids_of(found->second)));
    return nullptr;
}

const model::Indicator* TableNames::indicator(const Node& cell, const std::string& file) {
    return find(indicators_, mapping_.indicators, cell, file);
}
const model::Area* TableNames::area(const Node& cell, const std::string& file) {
    return find(areas_, mapping_.areas, cell, file);
}

void TableNames::note(Kind kind, const Node& cell, const text::Place& place, std::string message, std::string help) {
    auto& unknown = unknown_[{kind, plain_words(cell.text)}];
    if (unknown.rows++ == 0) unknown.place = place, unknown.message = std::move(message), unknown.help = std::move(help);
}

void TableNames::finish(report::Report& report) const {
    for (const auto& [key, unknown] : unknown_)
        report.add(key.first, unknown.place,
                   unknown.message + (unknown.rows > 1 ? fmt::format(" ({} figures)", unknown.rows) : ""), unknown.help);
}

}  // namespace content
