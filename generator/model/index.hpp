// Finds things by what authors call them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/portal.hpp"

namespace model {

/// Over a portal that outlives it and does not change.
class Index {
public:
    explicit Index(const Portal& portal);

    /// Null if there is no such thing.
    const Entry* find(const Ref& ref) const;
    /// By the file's path in findings, "content/report.md"; the first thing of a file that holds several.
    const Entry* find_file(std::string_view file) const;
    const Indicator* indicator(std::string_view id) const;
    const Meeting* meeting(std::string_view id) const;
    /// The meeting for which a board pack was made.
    const Meeting* pack(std::string_view id) const;

    std::vector<std::string_view> ids(Kind kind) const;
    std::vector<std::string_view> files() const;

private:
    std::array<std::unordered_map<std::string_view, const Entry*>, kind_count> by_id_;
    std::unordered_map<std::string_view, const Entry*> by_file_;
    std::unordered_map<std::string_view, const Meeting*> packs_;
};

/// What a link of an author's text points at.
struct Target {
    enum class Form {
        typed,     ///< "priority:asb": `ref`
        file,      ///< "../report.md": `path`, from the content tree's root
        internal,  ///< "/feedback/" or a relative address: `path`, from the site's root, with '/'
        fragment,  ///< "#police" alone
        external,  ///< with a scheme, or naming a host: as written
    };

    Form form;
    Ref ref{Kind::page, ""};
    std::string path;
    std::string suffix;  ///< query and fragment, with '?' or '#'
};

/// Whether an address without a scheme leads to another host: browsers read "/\example.org" as "//example.org", and pass over
/// tabs and line ends.
bool names_host(std::string_view written);

/// Reads the address `written` in the content file whose path below the content folder is `from`.
Target parse_target(std::string_view written, std::string_view from);

}  // namespace model
