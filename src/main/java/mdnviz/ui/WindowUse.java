package mdnviz.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import mdnviz.ui.model.PlotLayer;
import mdnviz.ui.model.ViewSettings;

/// What a person does with the window while a network trains: looks at every view, switches every
/// layer over and back, unfolds the charts along x. Over and over, one thing a call.
///
/// JavaFX thread only.
final class WindowUse {
  private final List<Act> acts = new ArrayList<>();
  private int next;

  /// Something to do.
  ///
  /// @param name what to call it
  /// @param doing does it
  record Act(String name, Runnable doing) {}

  /// @param window used
  WindowUse(ExploreWindow window) {
    addViews((TabGroup) window.lookup("#training-views"));
    addViews((TabGroup) window.lookup("#distribution-views"));
    ViewSettings view = window.explore().view();
    addTwice("along x", () -> view.alongXProperty().set(!view.alongXProperty().get()));
    for (PlotLayer layer : PlotLayer.values()) {
      addTwice("layer " + layer.title(), () -> view.layer(layer).set(!view.layer(layer).get()));
    }
  }

  /// Every view after the first, and the first again.
  private void addViews(TabGroup group) {
    List<String> titles = group.getTabs().stream().map(Tab::getText).toList();
    Stream.concat(titles.stream().skip(1), titles.stream().limit(1))
        .forEach(title -> acts.add(new Act("view " + title, () -> group.select(title))));
  }

  private void addTwice(String name, Runnable doing) {
    acts.add(new Act(name, doing));
    acts.add(new Act(name, doing));
  }

  /// Does the next thing.
  ///
  /// @return its name
  String act() {
    Act act = acts.get(next++ % acts.size());
    act.doing().run();
    return act.name();
  }
}
