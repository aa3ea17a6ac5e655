#include "content/authoring/new_file.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/kinds/described.hpp"
#include "content/authoring/latest_pack.hpp"
#include "model/placeholder.hpp"

namespace content {
namespace {

using model::Kind;

std::string sources_from(const model::Meeting* latest) {
    if (!latest) return "[]";
    return fmt::format("\n  - pack: {}\n    paper: {}\n    paragraph: \"1\"", latest->pack, model::placeholder::paper);
}

/// Puts in what a template leaves open.
class Filler {
public:
    Filler(const std::string& id, const model::Portal& portal, text::Date today) {
        const auto* latest = latest_pack(portal);
        words_ = {{"{id}", id},
                  {"{today}", today.iso()},
                  {"{summary}", std::string(model::placeholder::summary)},
                  {"{minute_not_held}", std::string(model::placeholder::minute_not_held)},
                  {"{sources}", sources_from(latest)},
                  {"{meeting}", latest ? latest->ref.id : today.iso()},
                  {"{board}", latest ? latest->board : "id-of-the-board"},
                  {"{board_name}", nlohmann::json(latest ? latest->board_name : "Name of the board").dump()}};
    }

    std::string fill(std::string_view keys) const {
        std::string facts(keys);
        for (const auto& [name, words] : words_)
            for (size_t at = 0; (at = facts.find(name, at)) != std::string::npos; at += words.size())
                facts.replace(at, name.size(), words);
        return facts;
    }

private:
    std::vector<std::pair<std::string, std::string>> words_;
};

/// A value that shows what may stand there.
std::string example_of(const DescribedKey& one) {
    if (!one.key.example.empty()) return std::string(one.key.example);
    if (one.is_list) return "[]";
    switch (one.shape) {
        case Shape::text:
        case Shape::nothing_of_ours: return "…";
        case Shape::word: return std::string(one.words.front());
        case Shape::flag: return "true";
        case Shape::integer:
        case Shape::number: return "1";
        case Shape::day: return "2027-01-01";
        case Shape::ref: return one.key.kind ? fmt::format("id-of-a-{}", model::name(*one.key.kind)) : "plan:prevent";
        case Shape::map: return "{}";
    }
    return "";
}

/// "# What it counts. (count, percent)"
std::string comment_of(const DescribedKey& one) {
    return fmt::format("# {}{}", one.key.help, one.words.empty() ? "" : fmt::format(" ({})", fmt::join(one.words, ", ")));
}

std::string lines_of(const std::vector<DescribedKey>& keys, const std::string& indent, const Filler& filler);

std::string line_of(const DescribedKey& one, const std::string& indent, const Filler& filler) {
    const bool is_begun = one.is_required() || one.key.begun;
    const bool opens = is_begun && !one.inside.empty() && one.key.example.empty();
    const auto value = opens ? "" : filler.fill(example_of(one));
    const auto first_line = value.substr(0, value.find('\n'));
    auto line = fmt::format("{}{}{}:{}{}", indent, is_begun ? "" : "# ", one.key.name, first_line.empty() ? "" : " ", first_line);
    line = fmt::format("{:<31} {}{}\n", line, comment_of(one), value.substr(first_line.size()));
    if (!opens) return line;
    auto inside = lines_of(one.inside, indent + (one.is_list ? "    " : "  "), filler);
    if (one.is_list) inside.replace(indent.size() + 2, 1, "-");
    return line + inside;
}

/// Every key that may stand there: those to begin with as they are, the others behind a "#".
std::string lines_of(const std::vector<DescribedKey>& keys, const std::string& indent, const Filler& filler) {
    std::string lines;
    for (const auto& one : keys) lines += line_of(one, indent, filler);
    return lines;
}

std::string markdown(const std::string& facts) { return fmt::format("---\n{}---\n\n{}\n", facts, model::placeholder::text); }

}  // namespace

NewFile new_file(Kind kind, const std::string& id, const model::Portal& portal, text::Date today) {
    const auto& about = model::about(kind);
    if (about.form == model::FileForm::json) return snapshot_file(next_snapshot(portal, id, today));
    const Filler filler(id, portal, today);
    const bool is_list = about.form == model::FileForm::list;
    auto facts = lines_of(described_keys(kind), is_list ? "  " : "", filler);
    if (is_list) facts.replace(0, 1, "-");
    const auto name = about.file.empty() ? id + std::string(about.ending()) : std::string(about.file);
    return {about.folder.empty() ? name : fmt::format("{}/{}", about.folder, name), is_list ? facts : markdown(facts)};
}

std::string to_fill_in(Kind kind) {
    std::vector<std::string_view> names;
    const auto asks = [](const Key& key) {
        const bool is_known = key.name == model::id_key.name || key.example == "{today}";
        return !is_known && (key.need != model::Need::optional || key.example == "{id}" || key.example == "{summary}");
    };
    for (const auto& one : described_keys(kind))
        if (asks(one.key)) names.push_back(one.key.name);
    if (model::about(kind).form == model::FileForm::markdown) names.push_back("text");
    const auto last = names.back();
    names.pop_back();
    return names.empty() ? std::string(last) : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

}  // namespace content
