#include "link_reports/formats.hpp"

#include <algorithm>
#include <array>

namespace link_reports {

std::string to_sarif(const links::Checked& checked, std::string_view root);
std::string to_junit(const links::Checked& checked, std::string_view root);
std::string to_csv(const links::Checked& checked, std::string_view root);
std::string to_markdown(const links::Checked& checked, std::string_view root);
std::string to_html(const links::Checked& checked, std::string_view root);
std::string to_code_climate(const links::Checked& checked, std::string_view root);

namespace {

constexpr std::array<Format, 6> table{{{".sarif", "", to_sarif},
                                       {".xml", "JUnit", to_junit},
                                       {".csv", "", to_csv},
                                       {".md", "", to_markdown},
                                       {".html", "", to_html},
                                       {".json", "Code Climate, for GitLab", to_code_climate}}};

}  // namespace

std::span<const Format> formats() { return table; }

const Format* format_of(std::string_view file_name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Format& format) { return file_name.ends_with(format.ending); });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace link_reports
