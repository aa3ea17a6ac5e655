#include "formats/read_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "formats/number_format.hpp"
#include "formats/xml.hpp"
#include "formats/zip.hpp"
#include "text/utf8.hpp"

namespace formats {
namespace {

constexpr int largest_block = 10'000;  ///< of merged cells, in cells

std::string_view value_of(const xml::Element& element, std::string_view name) {
    for (const auto& attribute : element.attributes)
        if (attribute.name == name) return attribute.value;
    return {};
}

bool is_set(const xml::Element& element, std::string_view name) {
    const auto value = value_of(element, name);
    return value == "1" || value == "true";
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "_x000D_" stands for a character that XML cannot hold, and "_x005F_" for a "_" that would begin one.
std::string decoded(std::string_view words) {
    constexpr size_t length = 7;
    std::string text;
    for (size_t at = 0; at < words.size();) {
        std::uint32_t code = 0;
        const auto sign = words.substr(at, length);
        const bool is_code = sign.size() == length && sign.starts_with("_x") && sign.back() == '_' &&
                             std::from_chars(sign.data() + 2, sign.data() + 6, code, 16).ptr == sign.data() + 6;
        if (is_code) text::append_character(text, code);
        else text += words[at];
        at += is_code ? length : 1;
    }
    return text;
}

/// Elements by their names alone: the strict and the usual form have different namespaces.
class Part : public xml::Listener {
public:
    void start(const xml::Element& element) override {
        open_.emplace_back(element.name);
        opened(element);
    }
    void end() override {
        const auto name = std::move(open_.back());
        open_.pop_back();
        closed(name);
    }
    void text(std::string_view) override {}

protected:
    virtual void opened(const xml::Element& element) = 0;
    virtual void closed(std::string_view) {}
    bool is_in(std::string_view name) const { return std::find(open_.begin(), open_.end(), name) != open_.end(); }

private:
    std::vector<std::string> open_;
};

/// What leads from one part to others.
struct Relations : Part {
    std::map<std::string, std::string> by_id, by_type;  ///< the type's last word, such as "styles"

    void opened(const xml::Element& element) override {
        if (element.name != "Relationship") return;
        const auto type = value_of(element, "Type");
        by_id.emplace(value_of(element, "Id"), value_of(element, "Target"));
        by_type.emplace(type.substr(type.rfind('/') + 1), value_of(element, "Target"));
    }
};

struct Strings : Part {
    std::vector<std::string> all;

    void opened(const xml::Element& element) override {
        if (element.name == "si") all.emplace_back();
    }
    void text(std::string_view piece) override {
        if (is_in("t") && !is_in("rPh") && !all.empty()) all.back() += piece;
    }
};

struct Styles : Part {
    std::map<int, NumberFormat> formats;
    std::vector<NumberFormat> cells;

    void opened(const xml::Element& element) override {
        const int id = number(value_of(element, "numFmtId"));
        if (element.name == "numFmt") formats.emplace(id, number_format(value_of(element, "formatCode")));
        if (element.name != "xf" || !is_in("cellXfs")) return;
        const auto own = formats.find(id);
        cells.push_back(own == formats.end() ? number_format(id) : own->second);
    }
};

struct Listing : Part {
    struct Entry {
        std::string name, relation;
        bool is_hidden;
    };
    std::vector<Entry> sheets;
    Epoch epoch = Epoch::y1900;

    void opened(const xml::Element& element) override {
        if (element.name == "workbookPr" && is_set(element, "date1904")) epoch = Epoch::y1904;
        if (element.name != "sheet") return;
        std::string relation;
        for (const auto& attribute : element.attributes)
            if (attribute.name == "id" && !attribute.space.empty()) relation = attribute.value;
        sheets.push_back({std::string(value_of(element, "name")), relation, value_of(element, "state").ends_with("idden")});
    }
};

class SheetPart : public Part {
public:
    SheetPart(const Strings& strings, const Styles& styles, Epoch epoch) : strings_(strings), styles_(styles), epoch_(epoch) {}

    void opened(const xml::Element& element) override {
        if (element.name == "col" && is_set(element, "hidden"))
            hidden_columns_.emplace_back(number(value_of(element, "min")), number(value_of(element, "max")));
        if (element.name == "row") begin_row(element);
        if (element.name == "c") begin_cell(element);
        if (element.name == "mergeCell") fill(value_of(element, "ref"));
    }
    void text(std::string_view piece) override {
        if (is_in("v") || (is_in("is") && is_in("t") && !is_in("rPh"))) value_ += piece;
        else if (is_in("f")) formula_ += piece;
    }
    void closed(std::string_view name) override {
        if (name != "c") return;
        auto words = shown_value();
        if (words.empty() && !formula_.empty()) words = "=" + formula_;
        if (!words.empty()) cells_[{at_.row, at_.column}] = std::move(words);
    }

    std::vector<ShownCell> cells() const {
        std::vector<ShownCell> all;
        for (const auto& [at, words] : cells_) all.push_back({{at.first, at.second}, words, is_hidden(at.first, at.second)});
        return all;
    }

private:
    void begin_row(const xml::Element& element) {
        const auto written = value_of(element, "r");
        at_ = {written.empty() ? at_.row + 1 : number(written), 0};
        if (is_set(element, "hidden")) hidden_rows_.insert(at_.row);
    }

    bool is_hidden(int row, int column) const {
        return hidden_rows_.contains(row) || std::any_of(hidden_columns_.begin(), hidden_columns_.end(), [&](const auto& block) {
                   return column >= block.first && column <= block.second;
               });
    }

    void begin_cell(const xml::Element& element) {
        const auto place = cell_place(value_of(element, "r"));
        at_ = place ? *place : CellPlace{at_.row, at_.column + 1};
        type_ = value_of(element, "t");
        style_ = size_t(std::max(0, number(value_of(element, "s"))));
        value_.clear(), formula_.clear();
    }

    std::string shown_value() const {
        if (type_ == "s") {
            const auto at = size_t(number(value_));
            return at < strings_.all.size() ? decoded(strings_.all[at]) : "";
        }
        if (type_ == "inlineStr" || type_ == "str") return decoded(value_);
        if (type_ == "b") return value_ == "1" ? "TRUE" : value_ == "0" ? "FALSE" : value_;
        double value = 0;
        const auto* const end = value_.data() + value_.size();
        const bool is_number =
            (type_.empty() || type_ == "n") && std::from_chars(value_.data(), end, value).ptr == end && !value_.empty();
        return is_number ? shown(value, style_ < styles_.cells.size() ? styles_.cells[style_] : NumberFormat(), epoch_) : value_;
    }

    /// The words of a merged block stand in its first cell alone.
    void fill(std::string_view block) {
        const auto colon = block.find(':');
        const auto from = cell_place(block.substr(0, colon)),
                   to = cell_place(block.substr(std::min(colon, block.size() - 1) + 1));
        if (!from || !to || !cells_.contains({from->row, from->column})) return;
        const auto words = cells_.at({from->row, from->column});
        const auto rows = std::int64_t(to->row) - from->row + 1, columns = std::int64_t(to->column) - from->column + 1;
        if (rows * columns > largest_block) return;
        for (int row = from->row; row <= to->row; ++row)
            for (int column = from->column; column <= to->column; ++column) cells_[{row, column}] = words;
    }

    const Strings& strings_;
    const Styles& styles_;
    Epoch epoch_;
    std::map<std::pair<int, int>, std::string> cells_;
    std::set<int> hidden_rows_;
    std::vector<std::pair<int, int>> hidden_columns_;  ///< first and last of each block
    CellPlace at_;
    std::string type_, value_, formula_;
    size_t style_ = 0;
};

class Package {
public:
    explicit Package(std::string_view bytes) : bytes_(bytes) {}

    tl::expected<std::vector<ShownSheet>, std::string> sheets() {
        Relations top;
        read("_rels/.rels", top);
        const auto main = path(top.by_type["officeDocument"], "");
        if (!has(main)) return tl::unexpected<std::string>("is no workbook that Excel wrote as .xlsx");
        Relations to;
        Listing listing;
        Strings strings;
        Styles styles;
        const auto folder = main.substr(0, main.rfind('/') + 1);
        read(folder + "_rels/" + main.substr(folder.size()) + ".rels", to);
        read(main, listing), read(path(to.by_type["sharedStrings"], folder), strings),
            read(path(to.by_type["styles"], folder), styles);
        std::vector<ShownSheet> all;
        for (const auto& [name, relation, is_hidden] : listing.sheets) {
            SheetPart sheet(strings, styles, listing.epoch);
            read(path(to.by_id[relation], folder), sheet);
            all.push_back({name, is_hidden, sheet.cells()});
        }
        if (!problem_.empty()) return tl::unexpected(problem_);
        return all;
    }

private:
    static std::string path(const std::string& target, const std::string& folder) {
        return target.starts_with('/') ? target.substr(1) : folder + target;
    }

    bool has(const std::string& path) const { return !path.empty() && unzipped(bytes_, path); }

    /// A part that is not there is an empty one.
    void read(const std::string& path, Part& part) {
        const auto bytes = unzipped(bytes_, path);
        if (!bytes) return;
        if (const auto found = xml::read(*bytes, part); found && problem_.empty())
            problem_ = fmt::format("is damaged: its part \"{}\" {}", path, found->words);
    }

    std::string_view bytes_;
    std::string problem_;
};

}  // namespace

tl::expected<std::vector<ShownSheet>, std::string> read_workbook(std::string_view bytes) { return Package(bytes).sheets(); }

}  // namespace formats
