// A portal for tests, read from content in memory.
#pragma once

#include <doctest/doctest.h>

#include "content/read_portal.hpp"
#include "pages/context.hpp"
#include "report/render.hpp"

/// Below https://host.example/csa/; `files` must be right.
struct SmallPortal {
    SmallPortal(std::initializer_list<text::TreeFile> files) : portal(read(files)) {}

    pages::Context context() const { return {portal, theme, *text::Date::parse("2026-11-22")}; }

    model::Portal portal;
    pages::Theme theme;

private:
    static model::Portal read(std::vector<text::TreeFile> files) {
        files.push_back({"site.yaml", "title: \"Safe & <sound>\"\naddress: https://host.example/csa/\norganisation: A & B\n"});
        report::Report report;
        auto portal = content::read_portal(text::Tree("content", std::move(files)), report);
        INFO(report::to_text(report.sorted()));
        REQUIRE(report.empty());
        return portal;
    }
};
