// All links of a site, resolved: the fast part of the check, on all processors.
#pragma once

#include <functional>
#include <memory_resource>
#include <span>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "links/markup/documents.hpp"
#include "links/markup/outline.hpp"
#include "links/internal/resolve.hpp"

namespace links {

/// Whether the fragment of a link has what it names.
enum class Aim : std::uint8_t { holds, id_missing, text_missing, page_missing };

struct Found {
    Link link;
    FileNumber page;
    Destination destination;
    Aim aim = Aim::holds;

    bool faulty() const { return aim != Aim::holds || is_fault(destination.leads); }
    /// It holds on this host or that.
    bool doubtful() const { return !faulty() && destination.doubled_slash; }
};

enum class Keep { faults, not_ok, all };

/// Thrown where a file of the site cannot be read as a page, by `Load` too: the file is passed over and named in
/// `Survey::unread`.
struct Unreadable : std::runtime_error {
    Unreadable(const std::string& message, std::string advice) : std::runtime_error(message), help(std::move(advice)) {}
    std::string help;
};

struct Unread {
    FileNumber file;
    std::string message, help;
};

/// What one run over some neighbouring files found. Views point into the site, the arena or the texts.
struct Block {
    std::vector<Found> found;
    std::vector<std::string_view> ids;
    std::vector<Unread> unread;
    std::vector<FileNumber> drafts;
    Arena arena;
    std::pmr::monotonic_buffer_resource texts;  ///< copied from files whose bytes are not kept
    size_t pages = 0;
    size_t links = 0;
    size_t broken = 0;
};

/// A page as the survey reads it; what it refers to ends with the call.
struct PageRead {
    FileNumber number;
    const site::File& file;
    const PageLinks& links;
    const std::vector<Destination>& destinations;  ///< of `links`, one for each
    const Outline& outline;
};

/// Hears of every page once, from several threads.
using EachPage = std::function<void(const PageRead&)>;

class Survey {
public:
    /// `resolver` and its site must outlive the survey. The order of what it finds does not depend on threads.
    Survey(const Resolver& resolver, Keep keep, EachPage each_page = {});

    /// In the order of files; within a file by offset.
    const std::vector<Block>& blocks() const { return blocks_; }
    /// Files whose links nobody knows, in the order of files.
    std::vector<Unread> unread() const;
    std::vector<FileNumber> drafts() const;
    /// `other` for a file that was not read.
    DocumentKind kind(FileNumber file) const { return ranges_[file].kind; }
    std::span<const std::string_view> ids_of(FileNumber file) const;
    size_t pages() const { return sum(&Block::pages); }
    size_t links() const { return sum(&Block::links); }
    size_t broken() const { return sum(&Block::broken); }

private:
    /// Where the ids of a file are in the list of its block.
    struct IdRange {
        std::uint32_t first = 0, count = 0;
        DocumentKind kind = DocumentKind::other;
    };
    /// Of pages to whose words links lead, and how many bytes of them may still be looked through for the links of a block.
    struct Texts {
        std::unordered_map<FileNumber, std::string> pages;
        std::unordered_map<FileNumber, size_t> pdf_pages;  ///< how many each has
        size_t left = size_t(2) << 30;
    };

    /// What is used again from file to file.
    struct Reading {
        PageLinks links;
        Outline outline;
        std::vector<Destination> destinations;
        site::File buffer;
    };

    size_t sum(size_t Block::* count) const;
    void read_block(size_t number);
    void read_file(FileNumber file, Block& block, Reading& reading);
    void judge_links(FileNumber file, Block& block, Reading& reading);
    bool is_kept(const Found& found) const;
    void keep_ids(const PageLinks& links, Block& block) const;
    void keep_link(Found found, Block& block) const;
    std::string_view kept(std::string_view text, Block& block) const;
    void check_fragments(size_t number);
    Aim aim_of(const Destination& destination, Texts& texts) const;
    bool has_pdf_page(FileNumber file, std::string_view fragment, Texts& texts) const;
    bool has_text(FileNumber file, std::string_view directive, Texts& texts) const;
    bool has_fragment(FileNumber file, std::string_view fragment) const;
    bool has_id(const IdRange& range, const Block& block, std::string_view id) const;

    const Resolver& resolver_;
    Keep keep_;
    EachPage each_page_;
    std::vector<Block> blocks_;
    std::vector<IdRange> ranges_;
};

}  // namespace links
