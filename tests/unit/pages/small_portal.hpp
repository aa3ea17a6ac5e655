// A portal for tests, read from content in memory.
#pragma once

#include <doctest/doctest.h>

#include "content/readers/read_portal.hpp"
#include "links/register/register.hpp"
#include "pages/context.hpp"
#include "report/render.hpp"

/// Below https://host.example/csa/; `files` and the further lines of site.yaml must be right.
struct SmallPortal {
    SmallPortal(std::initializer_list<text::TreeFile> files, const std::string& settings = "")
        : portal(read(files, settings)), known_links(links::knowledge_of(portal, today, {})) {}

    pages::Context context() const { return {portal, theme, known_links, today}; }

    const text::Date today = *text::Date::parse("2026-11-22");

    model::Portal portal;
    pages::Theme theme;
    links::Register known_links;

private:
    static model::Portal read(std::vector<text::TreeFile> files, const std::string& settings) {
        files.push_back(
            {"site.yaml", "title: \"Safe & <sound>\"\naddress: https://host.example/csa/\norganisation: A & B\n" + settings});
        report::Report report;
        auto portal = content::read_portal(text::Tree("content", std::move(files)), report);
        INFO(report::to_text(report.sorted()));
        REQUIRE(report.empty());
        return portal;
    }
};
