package mdnviz.export;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Turns what the JSON reader says about a model file into one line for people.
final class ModelJsonErrors {
  private static final String AGAIN = "; export the model again or choose another file";

  private final Path path;
  private final long size;

  /// @param path the file being read
  /// @param size its length in bytes
  ModelJsonErrors(Path path, long size) {
    this.path = path;
    this.size = size;
  }

  /// @return there is nothing in the file
  ModelFormatException empty() {
    return new ModelFormatException("%s is empty%s".formatted(path, AGAIN));
  }

  /// @return the file is something else
  ModelFormatException notAModel() {
    return new ModelFormatException(
        "%s is JSON, but not a model of this program (its field format should say %s); choose another file"
            .formatted(path, ModelFile.FORMAT));
  }

  /// @return the version is no version
  ModelFormatException badVersion() {
    return new ModelFormatException(
        "%s: the field formatVersion should be a whole number from 1 to %d%s"
            .formatted(path, ModelFile.VERSION, AGAIN));
  }

  /// @param version found in the file
  /// @return the file is too new
  ModelFormatException newerVersion(int version) {
    return new ModelFormatException(
        "%s has format version %d, this program reads versions up to %d; open it with a newer MDN Visualizer"
            .formatted(path, version, ModelFile.VERSION));
  }

  /// @param violation found by the checks
  /// @return the field named by it is wrong
  ModelFormatException of(ModelFileChecks.Violation violation) {
    return new ModelFormatException(
        "%s, field %s: %s%s".formatted(path, violation.field(), violation.getMessage(), AGAIN),
        violation);
  }

  /// @param e what the JSON reader said
  /// @return the same for people
  ModelFormatException of(IOException e) {
    if (e instanceof JsonMappingException mapping
        && !(e.getCause() instanceof JsonProcessingException)) {
      return badField(mapping);
    }
    Throwable cause = e.getCause() instanceof JsonProcessingException inner ? inner : e;
    return cause instanceof JsonProcessingException syntax
        ? badSyntax(syntax)
        : new ModelFormatException(
            "%s: this is not JSON, or it was damaged%s".formatted(path, AGAIN), e);
  }

  private ModelFormatException badSyntax(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    boolean atEnd = location != null && location.getByteOffset() >= size;
    String message = String.valueOf(e.getOriginalMessage());
    String fault;
    if (e instanceof JsonEOFException || atEnd) {
      fault = "the file ends too early, a part of it is missing";
    } else if (e instanceof StreamConstraintsException) {
      fault = "the JSON goes beyond all bounds";
    } else if (message.startsWith("Non-standard token")) {
      fault = "NaN and Infinity are no numbers in JSON";
    } else {
      fault = "this is not JSON, or it was damaged";
    }
    return new ModelFormatException("%s%s: %s%s".formatted(path, place(location), fault, AGAIN), e);
  }

  private ModelFormatException badField(JsonMappingException e) {
    if (e.getPath().isEmpty()) {
      return new ModelFormatException(
          "%s%s: there is more after the end of the model%s"
              .formatted(path, place(e.getLocation()), AGAIN),
          e);
    }
    return new ModelFormatException(
        "%s%s, field %s: %s%s"
            .formatted(path, place(e.getLocation()), field(e.getPath()), fault(e), AGAIN),
        e);
  }

  private static String fault(JsonMappingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Missing")) {
      return "it is missing";
    }
    if (message.startsWith("Null value") || message.contains("`null`")) {
      return "it is null, a value is needed";
    }
    return switch (e) {
      case ValueInstantiationException rejected -> rejection(rejected.getCause());
      case InvalidFormatException invalid when invalid.getTargetType().isEnum() ->
          "%s is unknown here; known are %s"
              .formatted(invalid.getValue(), EnumText.all(invalid.getTargetType()));
      default -> "the value is of the wrong kind or out of range";
    };
  }

  private static String rejection(Throwable cause) {
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : "a value is null or out of range";
  }

  private static String field(List<JsonMappingException.Reference> references) {
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        text.append('[').append(reference.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return text.toString();
  }

  private static String place(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
