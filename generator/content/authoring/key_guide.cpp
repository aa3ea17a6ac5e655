#include "content/authoring/key_guide.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "content/kinds/described.hpp"
#include "model/portal.hpp"
#include "text/article.hpp"

namespace content {
namespace {

std::string shape_words(const DescribedKey& one) {
    switch (one.shape) {
        case Shape::text: return one.is_list ? "texts" : "text";
        case Shape::word: return fmt::format("{}`{}`", one.is_list ? "some of " : "", fmt::join(one.words, "` · `"));
        case Shape::flag: return "`true` · `false`";
        case Shape::integer: return "whole number";
        case Shape::number: return "number";
        case Shape::day: return "day";
        case Shape::ref:
            if (!one.key.kind) return "relations such as `plan:prevent`";
            return one.is_list ? fmt::format("ids of things of the kind {}", model::name(*one.key.kind))
                               : "id of " + text::with_article(model::name(*one.key.kind));
        case Shape::map: return one.is_list ? "list of" : "map of";
        case Shape::nothing_of_ours: return "anything";
    }
    return "";
}

std::string cell(std::string_view words) {
    std::string safe(words);
    for (size_t at = 0; (at = safe.find('|', at)) != std::string::npos; at += 2) safe.insert(at, 1, '\\');
    return safe;
}

void add_rows(std::string& table, const std::vector<DescribedKey>& keys, const std::string& above) {
    for (const auto& one : keys) {
        const auto name = above + std::string(one.key.name);
        table += fmt::format("| `{}`{} | {} | {} |\n", name, one.is_required() ? " (required)" : "", cell(shape_words(one)),
                             cell(one.key.help));
        add_rows(table, one.inside, name + (one.is_list ? "[]." : "."));
    }
}

std::string table_of(const std::vector<DescribedKey>& keys) {
    std::string table = "| key | value | meaning |\n|---|---|---|\n";
    add_rows(table, keys, "");
    return table;
}

std::vector<DescribedKey> without_common(std::vector<DescribedKey> keys, const std::vector<DescribedKey>& common) {
    const auto is_common = [&](const DescribedKey& one) {
        return std::any_of(common.begin(), common.end(), [&](const auto& other) {
            return other.key.name == one.key.name && other.key.help == one.key.help && other.key.need == one.key.need;
        });
    };
    std::erase_if(keys, is_common);
    return keys;
}

}  // namespace

std::string key_guide() {
    const auto common = common_keys();
    auto guide = "### Every file of a kind\n\n" + table_of(common);
    for (const auto& file : described_files())
        guide += fmt::format("\n### {}\n\n`{}`\n\n{}", file.name, file.files, table_of(without_common(file.keys, common)));
    return guide;
}

}  // namespace content
