#include "content/authoring/table_mapping.hpp"

#include <fmt/format.h>

#include "content/authoring/column_names.hpp"
#include "content/authoring/plain_words.hpp"
#include "content/data/source_text.hpp"

namespace content {
namespace {

using report::Kind;

class MappingReader {
public:
    MappingReader(const std::string& file, report::Report& report) : report_(report) { mapping_.file = file; }

    std::optional<TableMapping> read(const Node& node) {
        if (!node.is_map_or_nothing())
            refuse(node, "the file is no list of keys", "write it as: columns: {Crime type: indicator}");
        for (const auto& [key, line, column, value] : node.members) {
            if (key == "sheet") mapping_.sheet = value.text;
            else if (key == "columns") read_meanings(value, mapping_.columns);
            else if (key == "indicators") read_meanings(value, mapping_.indicators);
            else if (key == "areas") read_meanings(value, mapping_.areas);
            else if (key == "always") read_meanings(value, mapping_.always);
            else
                report_.add(Kind::unknown_key, {mapping_.file, line, column},
                            fmt::format("the key \"{}\" is not known here", key),
                            report::did_you_mean(key, {"sheet", "columns", "indicators", "areas", "always"},
                                                 "the keys are: sheet, columns, indicators, areas, always"));
        }
        for (const auto& [words, column] : mapping_.columns) expect_column(column.text, column);
        for (const auto& [column, value] : mapping_.always) expect_column(column, value);
        return report_.has_errors() ? std::nullopt : std::optional(std::move(mapping_));
    }

private:
    void read_meanings(const Node& node, Meanings& meanings) {
        if (!node.is_map_or_nothing())
            refuse(node, "this is no list of words and what they mean", "write it as: {Words of the table: our id}");
        for (const auto& [words, line, column, meaning] : node.members) {
            if (meaning.type == Node::Type::list || meaning.type == Node::Type::map || meaning.text.empty())
                refuse(meaning, fmt::format("\"{}\" has no one meaning", words), "write the one word that stands for it");
            meanings.emplace(plain_words(words), meaning);
        }
    }

    void expect_column(std::string_view name, const Node& at) {
        if (name == ignored_column || is_column(name)) return;
        refuse(at, fmt::format("there is no column \"{}\"", name),
               report::did_you_mean(name, column_names(),
                                    fmt::format("the columns are: {}; or write \"ignore\"", fmt::join(column_names(), ", "))));
    }

    void refuse(const Node& at, std::string message, std::string help) {
        report_.add(Kind::bad_value, {mapping_.file, at.line, at.column}, std::move(message), std::move(help));
    }

    report::Report& report_;
    TableMapping mapping_;
};

}  // namespace

std::optional<TableMapping> read_mapping(std::string_view yaml, const std::string& file, report::Report& report) {
    const auto text = checked_text(yaml, file, report);
    const auto node = text ? read_yaml(*text, {file, 1, 1}, report) : std::nullopt;
    return node ? MappingReader(file, report).read(*node) : std::nullopt;
}

}  // namespace content
