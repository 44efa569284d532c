"""An official's figures in, their whole report as a document out; loaded where one is asked for."""
