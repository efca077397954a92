package mdnviz.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import mdnviz.optim.GradientClipping;
import mdnviz.training.StopReason;
import mdnviz.training.TrainingSnapshot;
import mdnviz.ui.model.ExploreModel;
import org.kordamp.ikonli.feather.Feather;

/// Says why training ended by itself and offers what to do about it.
final class StopStrip {
  private final ExploreModel explore;
  private final Button cure = new Button();
  private final Strip strip;

  /// @param explore whose training
  StopStrip(ExploreModel explore) {
    this.explore = explore;
    cure.setId("cure");
    cure.getStyleClass().addAll("small");
    strip = new Strip("stop-strip", cure);
    explore
        .liveProperty()
        .map(snapshot -> snapshot.flatMap(TrainingSnapshot::stopReason))
        .orElse(Optional.empty())
        .subscribe(this::present);
  }

  /// @return what is to be put into the window
  Node node() {
    return strip;
  }

  private void present(Optional<StopReason> reason) {
    strip.setVisible(reason.isPresent());
    reason.ifPresent(this::fill);
  }

  private void fill(StopReason reason) {
    boolean wrong =
        switch (reason.kind()) {
          case LAST_EPOCH, EARLY_STOPPING -> false;
          case DIVERGENCE, FAULT -> true;
        };
    String text = (reason.message() + " " + reason.cure()).strip();
    strip.show(
        wrong ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE, wrong ? "error" : "success", text);
    if (reason.kind() == StopReason.Kind.DIVERGENCE) {
      boolean unclipped = explore.training().clipping().kind().get() == GradientClipping.Kind.NONE;
      cure.setText(unclipped ? "Clip by norm and restart" : "Restart with a tenth of η");
      cure.setOnAction(_ -> explore.restartCured());
    } else {
      cure.setText("Start anew");
      cure.setOnAction(_ -> explore.run());
    }
  }
}
