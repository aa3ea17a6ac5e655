#include "content/new_file.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "content/kind_folders.hpp"
#include "content/new_file_templates.hpp"
#include "content/new_snapshot.hpp"
#include "model/placeholder.hpp"

namespace content {
namespace {

using model::Kind;
using namespace templates;

/// The keys of one kind, below the common ones.
std::string_view own_keys(Kind kind) {
    switch (kind) {
        case Kind::agreement: return agreement;
        case Kind::priority: return priority;
        case Kind::partner: return partner;
        case Kind::area: return area;
        case Kind::plan: return plan;
        case Kind::indicator: return indicator;
        case Kind::meeting: return meeting;
        case Kind::reference: return reference;
        case Kind::event: return event;
        default: return "";
    }
}

std::string sources_from(const model::Meeting* latest) {
    if (!latest) return "sources: []                     # {pack: of a file in meetings/, paper: its title, paragraph: \"1\"}\n";
    return fmt::format("sources:\n  - pack: {:<23} # the board pack it comes from\n    paper: {}\n    paragraph: \"1\"\n",
                       latest->pack, model::placeholder::paper);
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

/// Lines of a map as an item of a list: every line two columns further right.
std::string as_item(std::string_view keys, const std::string& id) {
    std::string item = "- id: " + id + "\n";
    while (!keys.empty()) {
        const size_t end = keys.find('\n') + 1;
        item.append("  ").append(keys.substr(0, end));
        keys.remove_prefix(end);
    }
    return item;
}

std::string markdown(const std::string& facts) { return fmt::format("---\n{}---\n\n{}\n", facts, model::placeholder::text); }

}  // namespace

const model::Meeting* latest_pack(const model::Portal& portal) {
    const model::Meeting* latest = nullptr;
    for (const auto& held : portal.meetings)
        if (!held.pack.empty() && (!latest || held.date > latest->date)) latest = &held;
    return latest;
}

NewFile new_file(Kind kind, const std::string& id, const model::Portal& portal, text::Date today) {
    const Filler filler(id, portal, today);
    if (kind == Kind::page) return {id + ".md", markdown(filler.fill(page))};
    if (kind == Kind::snapshot) return snapshot_file(next_snapshot(portal, id, today));
    const auto* folder = folder_of(kind);
    const auto path = fmt::format("{}/{}{}", folder->folder, id, folder->ending);
    if (kind == Kind::update) return {path, markdown(filler.fill(update))};
    if (folder->ending == ".yaml") return {path, as_item(filler.fill(common), id) + filler.fill(own_keys(kind))};
    return {path, markdown(filler.fill(common) + filler.fill(own_keys(kind)))};
}

std::string new_term(const std::string& id, text::Date today) {
    return fmt::format(
        "- id: {0}\n  term: {0}\n  long: What the letters stand for\n  meaning: One plain sentence.\n  changed: {1}\n", id,
        today.iso());
}

}  // namespace content
