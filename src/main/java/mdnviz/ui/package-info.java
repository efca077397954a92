/// The window: panes, controls, keyboard and dialogs, built in code; looks in one style sheet with
/// colour tokens. Panes show what {@link mdnviz.ui.model} holds and call its commands; they keep no
/// state of their own.
package mdnviz.ui;
