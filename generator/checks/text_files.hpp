// The files of the content that hold text, whether they become pages or are published as they are.
#pragma once

#include "report/in_chunks.hpp"
#include "text/tree.hpp"

namespace checks {

inline bool is_text_file(std::string_view path) {
    for (const std::string_view ending : {".md", ".markdown", ".yaml", ".yml", ".json", ".geojson", ".csv", ".tsv", ".txt",
                                          ".ics", ".vcf", ".vtt", ".svg", ".xml", ".rss", ".atom"})
        if (path.ends_with(ending)) return true;
    return false;
}

/// Calls `check(bytes, path as findings show it, report)` for each of them.
template <class Check>
void each_text_file(const text::Tree& content, report::Report& report, Check&& check) {
    const auto& files = content.files();
    report::in_chunks(files.size(), report, [&](size_t begin, size_t end, report::Report& part) {
        for (size_t i = begin; i < end; ++i)
            if (is_text_file(files[i].path)) check(std::string_view(files[i].bytes), content.shown(files[i].path), part);
    });
}

}  // namespace checks
