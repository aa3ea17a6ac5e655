// Drawings and other files of XML that can do nothing in a reader's browser.
#pragma once

#include <string>
#include <string_view>

#include "report/report.hpp"

namespace checks {

enum class XmlFile { picture, data };

/// Reports what could run a program or ask another host, and files that are not XML. `bytes` are UTF-8 text.
void check_xml(std::string_view bytes, const std::string& shown, XmlFile file, report::Report& report);

}  // namespace checks
