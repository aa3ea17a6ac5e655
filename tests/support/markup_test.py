"""The parser that every test of pages relies on."""
import markup


def test_elements_know_what_stands_in_them_and_where():
    page = '<main id="a" id="b">\n<p>One <b>two</b><br>three<svg><title>no</title><path d="M0"/></svg></p></main>'
    main = markup.tree_of(page).first("main")
    assert [element.tag for element in main] == ["main", "p", "b", "br", "svg", "title", "path"]
    assert main.attributes == {"id": "a"} and main.first("p").line == 2
    assert main.text(without=("svg",)).split() == ["One", "twothree"]
    svg = main.first("svg")
    assert page[svg.start:svg.end] == '<svg><title>no</title><path d="M0"/></svg>'
    assert page[main.first("path").start:main.first("path").end] == '<path d="M0"/>'


def test_scripts_are_texts_and_character_references_are_read():
    tree = markup.tree_of('<script>if (a<b) "</p>"</script><p title="a &amp; b">&lt;i&gt;</p>')
    assert tree.first("script").text() == 'if (a<b) "</p>"'
    assert tree.first("p").text() == "<i>" and tree.first("p").attribute("title") == "a & b" and not tree.all("i")


def test_what_is_not_nested_is_a_fault_and_read_all_the_same():
    tree, faults = markup.strictly("<ul><li>One<li>Two</ul></b><!-- x --><?x><i>")
    assert [item.text() for item in tree.all("li")] == ["OneTwo", "Two"]
    assert faults == ["<li> of line 1 is never closed", "<li> of line 1 is never closed", "</b> closes nothing",
                      "a comment:  x ", "an instruction: x", "<i> of line 1 is never closed"]
    assert markup.strictly("<p>One<br><img></p>")[1] == []
