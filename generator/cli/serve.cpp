#include <fmt/format.h>

#include "build/make.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/preview_words.hpp"
#include "disk/watch.hpp"
#include "report/render.hpp"
#include "web/preview.hpp"

namespace cli {
namespace {

std::optional<build::Made> make_whole(const Options& options, content::Reader& reader, report::Report& report) {
    auto inputs = options;
    inputs.now = now();
    auto made = build::make_preview(inputs, reader, report);
    if (made) build::check_links(*made, inputs, report);
    return report.has_errors() ? std::nullopt : std::move(made);
}

/// Warnings stand on the page of findings: they would hide what has just gone wrong.
void print_errors(const report::Told& told, const Options& options) {
    auto errors = told.findings;
    std::erase_if(errors, [](const report::Finding& finding) { return finding.severity() != report::Severity::error; });
    put_warning(report::to_text(errors));
    say(options, told.empty() ? "no findings" : report::count_words(told));
}

/// The new site or, with mistakes, the `last` one under an alert that names them.
web::Preview renew(web::Preview last, content::Reader& reader, const Options& options) {
    report::Report report;
    const auto made = make_whole(options, reader, report);
    const auto told = report.told();
    print_errors(told, options);
    if (made) last = {made->site, banners(made->portal, options.today), {}, {}};
    last.alert = report.has_errors() ? alert(told.findings, last.site.base_path) : text::Html();
    last.findings = findings_page(told);
    return last;
}

}  // namespace

Outcome serve(const Options& options, const std::string& address, int port) {
    web::PreviewServer server(address, port);
    disk::Watch watch({options.content, options.theme});
    content::Reader reader;
    auto preview = renew({}, reader, options);
    server.show(preview);
    answer("http://{}:{}{}\n", address.find(':') == std::string::npos ? address : "[" + address + "]", server.port(),
           preview.site.base_path);
    std::fflush(stdout);
    say(options, "saving a file of content or theme shows here at once; Ctrl-C ends");
    if (address != "127.0.0.1" && address != "::1")
        say(options, "warning: whoever reaches this machine can read the preview, drafts included");
    for (;;) {
        watch.wait();
        preview = renew(std::move(preview), reader, options);
        server.show(preview);
    }
}

}  // namespace cli
