// A whole page, readable without style sheets and by screen readers.
#include <fmt/format.h>

#include "link_reports/by_owner.hpp"
#include "link_reports/formats.hpp"
#include "link_reports/telling.hpp"
#include "text/escape.hpp"

namespace link_reports {

using text::for_xml;

std::string to_html(const links::Checked& checked, std::string_view root) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, "
        "initial-scale=1\">\n<title>Links</title>\n<style>body{font-family:sans-serif;max-width:80rem;"
        "margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #505a5f;padding:.4rem;"
        "text-align:left;vertical-align:top;overflow-wrap:anywhere}caption{font-weight:bold;text-align:left}</style>\n</"
        "head>\n<body>\n"
        "<main>\n<h1>Links</h1>\n";
    out += "<p>" + summary(checked) + ".</p>\n";
    for (const auto& [owner, results] : by_owner(checked)) {
        out += fmt::format(
            "<h2>{0}</h2>\n<table>\n<caption>Links needing attention: {0}</caption>\n<thead><tr><th scope=\"col\">Where</th><th "
            "scope=\"col\">Status</th><th scope=\"col\">Since</th><th scope=\"col\">What</th><th scope=\"col\">What to "
            "do</th></tr></thead>\n<tbody>\n",
            for_xml(owner));
        for (const auto* result : results)
            out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                               for_xml(place_words(*result, root)), links::name(result->verdict.status),
                               iso_or_empty(result->verdict.first_broken()), for_xml(result->verdict.words.message),
                               for_xml(result->verdict.words.help));
        out += "</tbody>\n</table>\n";
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace link_reports
