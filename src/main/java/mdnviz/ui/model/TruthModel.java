package mdnviz.ui.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mdnviz.data.DataGenerator;
import mdnviz.data.Generation;
import mdnviz.data.ReferenceScores;
import mdnviz.density.DensityStyle;
import mdnviz.density.GridSpec;
import mdnviz.density.Section;
import mdnviz.density.TruthFrame;
import mdnviz.density.TruthService;

/// What is known of the generator whose examples are shown: its reference scores, which go to the
/// data model, and the picture of its true density while someone looks at it. Both are found out on
/// a thread of their own and asked for only when something changed.
///
/// JavaFX thread only.
public final class TruthModel implements AutoCloseable {
  private final DataModel data;
  private final TruthService service;
  private final BooleanProperty outline;
  private final ObjectProperty<TruthPicture> picture = new SimpleObjectProperty<>(TruthPicture.FIT);
  private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<TruthFrame>> frame =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.WHOLE);
  private final ObjectProperty<GridSpec> grid = new SimpleObjectProperty<>();
  private final ObjectProperty<DensityStyle> style = new SimpleObjectProperty<>();
  private Optional<TruthService.Truth> received = Optional.empty();

  /// Starts the service's thread.
  ///
  /// @param data whose truth
  /// @param density the picture of the fit: the truth is shown on its grid, section and colours
  /// @param outline whether someone looks at the outline, the layer of the plot
  /// @param onNews called on the service's thread whenever more is known
  TruthModel(DataModel data, DensityModel density, BooleanProperty outline, Runnable onNews) {
    this.data = data;
    this.outline = outline;
    service = new TruthService(onNews);
    section.bind(density.sectionProperty());
    grid.bind(density.gridProperty());
    style.bind(density.styleProperty());
    data.generationProperty().subscribe((_, _) -> follow());
    data.referencesProperty().subscribe((_, _) -> generator().ifPresent(this::requestScores));
    outline.subscribe((_, _) -> request());
    picture.subscribe((_, _) -> request());
    section.subscribe((_, _) -> requestPicture());
    grid.subscribe((_, _) -> requestPicture());
    style.subscribe((_, _) -> requestPicture());
    follow();
  }

  private Optional<DataGenerator> generator() {
    return data.generationProperty().get().map(Generation::generator);
  }

  private void follow() {
    available.set(generator().filter(DataGenerator::hasDensity).isPresent());
    if (!available.get()) {
      frame.set(Optional.empty());
    }
    request();
  }

  private void requestPicture() {
    if (isPictureWanted()) {
      request();
    }
  }

  /// The picture first, because someone waits for it; the scores when it has come.
  private void request() {
    generator()
        .ifPresent(
            shown ->
                view(shown)
                    .ifPresentOrElse(
                        view -> service.askForPicture(shown, view), () -> requestScores(shown)));
  }

  private void requestScores(DataGenerator shown) {
    if (data.referencesProperty().get().equals(ReferenceScores.UNKNOWN)) {
      received
          .filter(truth -> truth.generator().equals(shown))
          .flatMap(TruthService.Truth::scores)
          .ifPresentOrElse(scores -> data.tell(shown, scores), () -> service.askForScores(shown));
    }
  }

  private Optional<TruthService.View> view(DataGenerator shown) {
    boolean possible =
        isPictureWanted() && section.get().fits(shown.inputDimension(), shown.targetDimension());
    return possible
        ? Optional.of(new TruthService.View(section.get(), grid.get(), style.get()))
        : Optional.empty();
  }

  private boolean isPictureWanted() {
    boolean looked = outline.get() || picture.get() != TruthPicture.FIT;
    return looked && available.get() && grid.get() != null;
  }

  /// Takes over what the service has found out since the last call.
  void receive() {
    Optional<TruthService.Truth> newest = service.latest();
    if (!newest.equals(received)) {
      received = newest;
      newest
          .filter(truth -> generator().equals(Optional.of(truth.generator())))
          .ifPresent(this::take);
    }
  }

  private void take(TruthService.Truth truth) {
    truth.scores().ifPresent(scores -> data.tell(truth.generator(), scores));
    if (truth.frame().isPresent()) {
      frame.set(truth.frame());
      requestScores(truth.generator());
    }
  }

  /// @return whose density the heatmap shows
  public ObjectProperty<TruthPicture> pictureProperty() {
    return picture;
  }

  /// @return whether the true density of the data shown is known
  public ReadOnlyBooleanProperty availableProperty() {
    return available.getReadOnlyProperty();
  }

  /// @return the newest picture of the true density; empty before the first was asked for and where
  ///   the density is not known
  public ReadOnlyObjectProperty<Optional<TruthFrame>> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  @Override
  public void close() {
    service.close();
  }
}
