// A table to download.
#pragma once

#include <string>
#include <vector>

namespace pages {

struct Column {
    std::string name;
    std::string title;
    std::string datatype;   ///< of CSV on the Web: "string", "date", "number"
    std::string note = {};  ///< what else has to be known of it
};

struct Table {
    std::string name;  ///< "2020-21-q3"
    std::string title;
    std::string description;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< a cell for each column; empty for what is not known
    std::string folder = "data/";
};

}  // namespace pages
