// The options of `csa check` on the command line.
#pragma once

#include "cli/commands.hpp"

namespace CLI {
class App;
}

namespace cli {

class CheckCommand {
public:
    /// Adds them to `command`; both must outlive this.
    CheckCommand(CLI::App& command, WebOptions& web);
    CheckCommand(const CheckCommand&) = delete;

    /// What was asked for, once the command line was read. A folder as found has no memory unless one is named.
    CheckOptions wanted(Options& options) const;

private:
    void add_subject();
    void add_answers();
    void add_asking();
    void add_following();
    void refuse_unused() const;
    bool follows_site() const;
    WebOptions manners_at_site() const;

    CLI::App& command_;
    WebOptions& web_;
    CheckOptions checking_;
    bool external_ = false;
};

}  // namespace cli
