// Renders templates with kainjow Mustache; a name that nobody gave is an error.
#pragma once

#include <kainjow/mustache.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "pages/theme.hpp"
#include "report/report.hpp"
#include "text/html.hpp"

namespace pages {

using Data = kainjow::mustache::data;

/// Keeps compiled templates; kainjow's rendering changes them, so each thread has a renderer of its own.
class Renderer {
public:
    /// `theme` has to outlive this.
    explicit Renderer(const Theme& theme) : theme_(theme) {}

    /// Reports a missing template, a name that `data` does not have, and what kainjow refuses; then gives what it could.
    text::Html render(std::string_view name, const Data& data, report::Report& report);

private:
    kainjow::mustache::mustache* compiled(std::string_view name, report::Report& report);

    const Theme& theme_;
    std::map<std::string, kainjow::mustache::mustache, std::less<>> compiled_;
};

}  // namespace pages
