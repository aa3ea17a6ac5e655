// What a table calls our indicators and areas.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/authoring/table_mapping.hpp"
#include "model/portal.hpp"
#include "report/report.hpp"

namespace content {

/// Over a portal and a mapping that outlive it. A name that nothing has is reported once, at its first place, by `finish`.
class TableNames {
public:
    TableNames(const model::Portal& portal, const TableMapping& mapping);

    /// By its id, its title or the mapping, whatever stands between the words; null for others.
    const model::Indicator* indicator(const Node& cell, const std::string& file);
    /// By its ONS code, too.
    const model::Area* area(const Node& cell, const std::string& file);

    void finish(report::Report& report) const;

private:
    template <class E>
    struct Known {
        std::map<std::string, std::vector<const E*>, std::less<>> by_words;
        std::vector<std::string_view> names;
    };
    struct Unknown {
        text::Place place;
        size_t rows = 0;
        std::string message, help;
    };

    template <class E>
    const E* find(const Known<E>& known, const Meanings& meanings, const Node& cell, const std::string& file);
    template <class E>
    static void add(Known<E>& known, const std::vector<E>& all);
    void note(report::Kind kind, const Node& cell, const text::Place& place, std::string message, std::string help);

    const TableMapping& mapping_;
    Known<model::Indicator> indicators_;
    Known<model::Area> areas_;
    std::map<std::pair<report::Kind, std::string>, Unknown> unknown_;
};

}  // namespace content
