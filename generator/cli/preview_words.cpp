#include "cli/preview_words.hpp"

#include <fmt/format.h>

#include "report/render.hpp"
#include "site/url_path.hpp"

namespace cli {
namespace {

using text::Html;

// Styles stand in the element: the page's own style sheet may be what is broken.
constexpr std::string_view banner_style =
    "margin:0;padding:.75em 1em;background:#ffdd00;color:#0b0c0c;font:bold 1rem/1.4 sans-serif;border-bottom:3px solid #0b0c0c";
constexpr std::string_view alert_style =
    "position:sticky;top:0;z-index:9999;max-height:50vh;overflow:auto;padding:.75em "
    "1em;background:#fff;color:#0b0c0c;font:1rem/1.4 sans-serif;"
    "border:5px solid #d4351c";

Html list(const std::vector<report::Finding>& findings) { return Html::trusted("<ol>" + report::to_html(findings) + "</ol>"); }

}  // namespace

std::map<std::string, Html> banners(const model::Portal& portal, text::Date today) {
    std::map<std::string, Html> banners;
    portal.each([&](const model::Entry& entry) {
        const auto why = entry.publication.hidden_because(today);
        const auto page = site::UrlPath::parse(entry.address.substr(0, entry.address.find('#')));
        if (why.empty() || !page) return;
        banners[page->file()] +=
            Html::trusted(fmt::format("<p role=\"note\" style=\"{}\">Preview: “{}” is not public, {}.</p>", banner_style,
                                      Html::escaped(entry.title).str(), Html::escaped(why).str()));
    });
    return banners;
}

Html alert(const std::vector<report::Finding>& findings, const std::string& base_path) {
    return Html::trusted(fmt::format(
        "<div role=\"alert\" style=\"{}\"><details open><summary><strong>{}: this is the last good page</strong></summary>{}"
        "<p><a href=\"{}.csa/findings/\">All findings on a page</a></p></details></div>",
        alert_style, report::count_words(findings), list(findings).str(), base_path));
}

std::string findings_page(const report::Told& told) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        "<title>Findings</title></head><body><main><h1>Findings</h1><p>{}.</p>{}</main></body></html>\n",
        told.empty() ? "None" : report::count_words(told), list(told.findings).str());
}

}  // namespace cli
