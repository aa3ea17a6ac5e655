#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "links/internal/explain.hpp"

namespace cli {

Outcome explain_url(const Options& options, const std::string& base, const std::string& url) {
    const auto explanation = links::explain(base, url, {});
    if (options.format == Format::json) put(links::to_json(explanation) + "\n");
    else put(links::to_text(explanation));
    if (!base.empty() && links::explain("", base, {}).error) {
        warn(
            "csa url: the base \"{}\" is not a whole address\n  help: write it as the browser shows it, such as "
            "https://www.example.org/report/\n",
            base);
        return misused;
    }
    return explanation.error ? refused : fine;
}

}  // namespace cli
