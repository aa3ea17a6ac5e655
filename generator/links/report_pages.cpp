#include "links/report_pages.hpp"

#include <map>

#include <fmt/format.h>

#include "links/reports.hpp"
#include "text/escape.hpp"

namespace links {
namespace {

using text::for_markdown;
using text::for_xml;
using ByOwner = std::map<std::string, std::vector<const Result*>>;

/// What nobody owns comes last.
ByOwner by_owner(const Checked& checked) {
    ByOwner owners;
    for (const auto& result : checked.results)
        if (worth_telling(result)) owners[result.verdict.owner.value_or("~")].push_back(&result);
    return owners;
}

std::string heading(const std::string& owner) { return owner == "~" ? "Of this site, or of nobody known" : owner; }

std::string summary(const Checked& checked) {
    return fmt::format("{} pages, {} links, {} broken.", checked.pages, checked.links, checked.broken);
}

std::string place_words(const Result& result, std::string_view root) {
    const auto place = shown_place(result, root);
    return fmt::format("{}:{}", place.file, place.line);
}

}  // namespace

std::string to_markdown(const Checked& checked, std::string_view root) {
    auto out = "# Links\n\n" + summary(checked) + "\n";
    for (const auto& [owner, results] : by_owner(checked)) {
        out += fmt::format("\n## {}\n\n| Status | Since | Where | What | What to do |\n|---|---|---|---|---|\n",
                           for_markdown(heading(owner)));
        for (const auto* result : results)
            out += fmt::format("| {} | {} | {} | {} | {} |\n", name(result->verdict.status),
                               iso_or_empty(result->verdict.first_broken()), for_markdown(place_words(*result, root)),
                               for_markdown(result->verdict.words.message), for_markdown(result->verdict.words.help));
    }
    return out;
}

std::string to_html(const Checked& checked, std::string_view root) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, "
        "initial-scale=1\">\n<title>Links</title>\n<style>body{font-family:sans-serif;max-width:80rem;"
        "margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #505a5f;padding:.4rem;"
        "text-align:left;vertical-align:top;overflow-wrap:anywhere}caption{font-weight:bold;text-align:left}</style>\n</"
        "head>\n<body>\n"
        "<main>\n<h1>Links</h1>\n";
    out += "<p>" + summary(checked) + "</p>\n";
    for (const auto& [owner, results] : by_owner(checked)) {
        out += fmt::format(
            "<h2>{0}</h2>\n<table>\n<caption>Links to see to: {0}</caption>\n<thead><tr><th scope=\"col\">Where</th><th "
            "scope=\"col\">Status</th><th scope=\"col\">Since</th><th scope=\"col\">What</th><th scope=\"col\">What to "
            "do</th></tr></thead>\n<tbody>\n",
            for_xml(heading(owner)));
        for (const auto* result : results)
            out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                               for_xml(place_words(*result, root)), name(result->verdict.status),
                               iso_or_empty(result->verdict.first_broken()), for_xml(result->verdict.words.message),
                               for_xml(result->verdict.words.help));
        out += "</tbody>\n</table>\n";
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace links
