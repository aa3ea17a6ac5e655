// JUnit's XML, which build servers list as tests: what is broken has failed, the rest is skipped.
#include <fmt/format.h>

#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

std::string to_junit(const links::Checked& checked, std::string_view root) {
    std::string cases;
    size_t count = 0, failures = 0;
    for (const auto& result : checked.results) {
        if (!worth_telling(result)) continue;
        const auto place = shown_place(result, root);
        const bool failed = is_failure(result);
        const std::string_view element = failed ? "failure" : "skipped";
        ++count, failures += failed;
        cases +=
            fmt::format("  <testcase classname=\"{}:{}\" name=\"{}\">\n    <{} message=\"{}\"/>\n  </testcase>\n",
                        text::for_xml(place.file), place.line, text::for_xml(result.url), element, text::for_xml(advice(result)));
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"links\" tests=\"{}\" failures=\"{}\" "
        "skipped=\"{}\">\n{}</testsuite>\n</testsuites>\n",
        count, failures, count - failures, cases);
}

}  // namespace link_reports
