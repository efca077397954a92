package mdnviz.ui;

import mdnviz.ui.model.ComponentsSetup;

/// The set-up of the K lab.
final class ComponentsForm {
  private static final Caption COMPONENTS =
      new Caption(
          "Components",
          "K",
          "One network for each of these numbers of Gaussians: see from which on nothing is"
              + " gained.");

  private ComponentsForm() {}

  /// @param setup what is set
  /// @return the section
  static Section of(ComponentsSetup setup) {
    SettingRow row = SettingRow.typed(setup.components(), COMPONENTS).wide();
    row.lookup(".setting-field").setId("lab-components");
    return new Section(
        "K lab",
        row.withNote("Same data, seed, network and order of minibatches; only K is another."));
  }
}
