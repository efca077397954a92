package mdnviz.ui;

/// What a view says about itself when asked with "?".
///
/// @param title the view's name, a few words
/// @param shows what is to be seen, one to three sentences
/// @param formula what is drawn, in the field's symbols; empty if there is none
/// @param tryThis what to do and what to look for then; empty if there is nothing to do
record ViewHelp(String title, String shows, String formula, String tryThis) {}
