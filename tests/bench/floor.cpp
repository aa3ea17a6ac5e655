// The least that any build must do: read Markdown, parse and render it with cmark-gfm, write a page. Two threads, an arena as
// cmark's allocator.
//
//     floor CONTENT OUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "content/markdown/arena.hpp"

namespace {

struct Page {
    std::string in, folder, out;
};

std::string read(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY);
    struct stat status{};
    if (file < 0 || fstat(file, &status)) std::abort();
    std::string bytes(size_t(status.st_size), '\0');
    if (::read(file, bytes.data(), bytes.size()) != ssize_t(bytes.size())) std::abort();
    close(file);
    return bytes;
}

void write(const std::string& path, const std::string& bytes) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || ::write(file, bytes.data(), bytes.size()) != ssize_t(bytes.size())) std::abort();
    close(file);
}

std::string render(const std::string& source, const std::vector<cmark_syntax_extension*>& extensions) {
    std::string_view text = source;
    if (text.starts_with("---\n")) text.remove_prefix(text.find("\n---\n", 3) + 5);
    auto* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, content::arena_memory());
    for (auto* extension : extensions) cmark_parser_attach_syntax_extension(parser, extension);
    cmark_parser_feed(parser, text.data(), text.size());
    auto* html = cmark_render_html_with_mem(cmark_parser_finish(parser), CMARK_OPT_DEFAULT,
                                            cmark_parser_get_syntax_extensions(parser), content::arena_memory());
    static const std::string head = "<!doctype html>\n<html lang=\"en\"><body>" + std::string(1000, 'h') + "<main>",
                             foot = "</main>" + std::string(200, 'f') + "</body></html>\n";
    std::string page = head;
    page.append(html).append(foot);
    content::reset_arena();
    return page;
}

std::vector<Page> list(const std::string& content, const std::string& out) {
    std::vector<Page> pages;
    mkdir(out.c_str(), 0755);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(content)) {
        const auto relative = entry.path().string().substr(content.size());
        if (entry.is_directory()) mkdir((out + relative).c_str(), 0755);
        if (entry.path().extension() != ".md") continue;
        const auto stem = out + relative.substr(0, relative.size() - 3);
        const bool index = entry.path().stem() == "index";
        const auto folder = index ? std::filesystem::path(stem).parent_path().string() : stem;
        pages.push_back({entry.path().string(), folder, folder + "/index.html"});
    }
    return pages;
}

}  // namespace

int main(int, char** arguments) {
    cmark_gfm_core_extensions_ensure_registered();
    std::vector<cmark_syntax_extension*> extensions;
    for (const auto* name : {"table", "strikethrough", "autolink", "tagfilter"})
        extensions.push_back(cmark_find_syntax_extension(name));
    const auto pages = list(arguments[1], arguments[2]);
    std::atomic<size_t> next{0};
    const auto work = [&] {
        for (size_t from = next.fetch_add(16); from < pages.size(); from = next.fetch_add(16))
            for (size_t i = from; i < std::min(from + 16, pages.size()); ++i) {
                mkdir(pages[i].folder.c_str(), 0755);
                write(pages[i].out, render(read(pages[i].in), extensions));
            }
    };
    std::thread second(work);
    work();
    second.join();
}
