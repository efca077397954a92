package mdnviz.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import mdnviz.ui.model.Notice;
import mdnviz.ui.model.Notices;
import org.kordamp.ikonli.feather.Feather;

/// Shows the present message; a success goes by itself after a while.
final class NoticeStrip {
  private static final Duration SUCCESS_STAYS = Duration.seconds(8);

  private final Button show = new Button("Show in folder");
  private final Button act = new Button();
  private final Strip strip;
  private final PauseTransition leaving = new PauseTransition(SUCCESS_STAYS);

  /// @param notices what is told
  /// @param showInFolder shows a file just written
  NoticeStrip(Notices notices, Consumer<Path> showInFolder) {
    show.getStyleClass().addAll("small", "flat", "accent");
    show.managedProperty().bind(show.visibleProperty());
    show.setOnAction(_ -> notices.current().flatMap(Notice::file).ifPresent(showInFolder));
    act.setId("notice-action");
    act.getStyleClass().addAll("small", "flat", "accent");
    act.managedProperty().bind(act.visibleProperty());
    act.setOnAction(
        _ -> notices.current().flatMap(Notice::action).ifPresent(action -> action.run().run()));
    Button close = Icons.button(Feather.X, "Dismiss message", "Dismiss. Esc", notices::dismiss);
    close.getStyleClass().add("small");
    strip = new Strip("notice", show, act, close);
    leaving.setOnFinished(_ -> notices.dismiss());
    notices.currentProperty().subscribe(this::present);
  }

  /// @return what is to be put into the window
  Node node() {
    return strip;
  }

  private void present(Optional<Notice> notice) {
    leaving.stop();
    strip.setVisible(notice.isPresent());
    notice.ifPresent(this::fill);
  }

  private void fill(Notice notice) {
    show.setVisible(notice.file().isPresent());
    act.setVisible(notice.action().isPresent());
    notice.action().map(Notice.Action::title).ifPresent(act::setText);
    switch (notice.kind()) {
      case INFORMATION -> strip.show(Feather.INFO, "information", notice.text());
      case ERROR -> strip.show(Feather.ALERT_TRIANGLE, "error", notice.text());
      case SUCCESS -> {
        strip.show(Feather.CHECK_CIRCLE, "success", notice.text());
        leaving.playFromStart();
      }
    }
  }
}
