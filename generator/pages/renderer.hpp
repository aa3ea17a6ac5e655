// Renders templates with kainjow Mustache; a name that nobody gave is an error.
#pragma once

#include <kainjow/mustache.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pages/headings.hpp"
#include "pages/theme.hpp"
#include "report/report.hpp"

namespace pages {

/// kainjow's value for a template, put together by moving: its own `set` and `push_back` copy all that hangs below.
class Data : public kainjow::mustache::data {
public:
    using basic_data::basic_data;
    Data() = default;
    Data(const Data&) = default;
    Data(Data&& other) noexcept : basic_data(std::move(other)) {}
    Data& operator=(const Data& other) { return *this = Data(other); }
    Data& operator=(Data&& other) noexcept {
        basic_data::operator=(std::move(other));
        return *this;
    }

    /// The list of these.
    Data(std::vector<Data> items);

    void set(const std::string& name, Data value);
};

/// Keeps compiled templates; kainjow's rendering changes them, so each thread has a renderer of its own.
class Renderer {
public:
    /// `theme` has to outlive this.
    explicit Renderer(const Theme& theme) : theme_(theme) {}

    /// Reports a missing template, a name that `data` does not have, and what kainjow refuses; then gives what it could.
    Rendered render(std::string_view name, const Data& data, report::Report& report);

private:
    kainjow::mustache::mustache* compiled(std::string_view name, report::Report& report);

    const Theme& theme_;
    std::map<std::string, kainjow::mustache::mustache, std::less<>> compiled_;
};

}  // namespace pages
