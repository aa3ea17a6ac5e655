// What the check of internal links costs: links_bench [PAGES [RUNS]] prints microseconds of processor time a page.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "links/register/check.hpp"

namespace {

constexpr int nav_links = 15, section_links = 7, fragment_links = 3, sections = 6;
constexpr size_t page_bytes = 8000;

std::string path_of(size_t page) { return fmt::format("section-{:03}/page-number-{:05}/", page % 100, page); }

std::string paragraph(std::mt19937& random) {
    static constexpr std::string_view words[] = {"community", "safety",   "the",    "of",  "partnership",
                                                 "a",         "district", "review", "and", "plan"};
    std::string out = "<p class=\"govuk-body\">";
    for (int i = 0; i < 30; ++i) fmt::format_to(std::back_inserter(out), "{} ", words[random() % 10]);
    return out + "</p>\n";
}

std::string page_text(size_t pages, std::mt19937& random) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n<title>A page</title>\n"
        "<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<nav aria-label=\"Menu\">\n<ul class=\"menu\">\n";
    for (int i = 0; i < nav_links - 1; ++i)
        fmt::format_to(std::back_inserter(out),
                       "<li class=\"menu__item\"><a class=\"govuk-link\" href=\"/{}\">Entry {}</a></li>\n", path_of(size_t(i)),
                       i);
    out += "</ul>\n</nav>\n<main id=\"main-content\">\n";
    for (int i = 0; i < sections; ++i) {
        fmt::format_to(std::back_inserter(out), "<h2 id=\"heading-{}\" class=\"govuk-heading-m\">Heading {}</h2>\n", i, i);
        for (int k = 0; k < 2; ++k) out += paragraph(random);
    }
    for (int i = 0; i < section_links + fragment_links; ++i) {
        const auto fragment = i < fragment_links ? fmt::format("#heading-{}", random() % sections) : std::string();
        fmt::format_to(std::back_inserter(out), "<p>See <a href=\"/{}{}\">another <em>page</em></a>.</p>\n",
                       path_of(random() % pages), fragment);
    }
    while (out.size() < page_bytes) out += paragraph(random);
    return out + "</main>\n</body>\n</html>\n";
}

site::Site made_site(size_t pages) {
    std::mt19937 random(1);
    site::Site site;
    for (size_t page = 0; page < pages; ++page)
        site.files.push_back({path_of(page) + "index.html", page_text(pages, random), {}});
    site.files.push_back({"style.css", "body { color: black }\n", {}});
    std::sort(site.files.begin(), site.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return site;
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv) {
    const size_t pages = argc > 1 ? std::stoul(argv[1]) : 10'000;
    const int runs = argc > 2 ? std::stoi(argv[2]) : 7;
    const auto site = made_site(pages);
    size_t bytes = 0;
    for (const auto& file : site.files) bytes += file.bytes.size();
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        report::Report report;
        const double before = cpu_seconds();
        links::check_internal(site, report);
        seconds.push_back(cpu_seconds() - before);
        if (!report.empty()) fmt::print("findings: {}\n", report.sorted().front().message);
    }
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds[seconds.size() / 2];
    fmt::print("{} pages of {} bytes: median {:.2f} us of CPU a page (least {:.2f}), {:.0f} MB/s of CPU\n", pages, bytes / pages,
               median * 1e6 / double(pages), seconds[0] * 1e6 / double(pages), double(bytes) / median / 1e6);
}
